declare module 'express-pouchdb' {
  const expressPouch: unknown;
  export default expressPouch;
}
