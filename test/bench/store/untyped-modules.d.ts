declare module 'pouchdb-browser' {
  const PouchDB: {
    new (name: string, options?: object): import('./engines/pouchdb.ts').Pouch;
    plugin(adapter: unknown): void;
  };
  export default PouchDB;
}
declare module 'pouchdb-adapter-memory' {
  const adapter: unknown;
  export default adapter;
}
