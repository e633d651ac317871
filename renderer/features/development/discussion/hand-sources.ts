import { remarkSources } from '#shared/model/development/remark.ts';

/** Where a remark may have come from that is entered by hand: what people write on the server's page comes by itself. */
export const handSources = remarkSources.filter((source) => source !== 'page');
