// The page allows no code from texts; zod asks this before its first schema.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
