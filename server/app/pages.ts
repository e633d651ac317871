import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { pageHeaders } from '#shared/content-security-policy.ts';
import { contentTypeOf, hasContentHash, pageAssetPath } from '#shared/page-assets.ts';

const keptForEver = 'public, max-age=31536000, immutable';

/** Serves the built program from `folder`: the same pages and the same policy as on the desktop. */
export async function servePages(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder,
    cacheControl: false,
    dotfiles: 'deny',
    decorateReply: false,
    allowedPath: (pathname) => pageAssetPath(pathname) !== null,
    setHeaders(reply, place) {
      const path = place.slice(folder.length + 1).replaceAll('\\', '/');
      for (const [name, value] of Object.entries(pageHeaders)) reply.header(name, value);
      reply.header('Content-Type', contentTypeOf(path));
      reply.header('Cache-Control', hasContentHash(path) ? keptForEver : 'no-cache');
    },
  });
}
