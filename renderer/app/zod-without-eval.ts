// Zod's generated code needs eval, which the content security policy forbids, and each schema tries it when it is
// made: told here, before zod itself is loaded, it does not try.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });

export {};
