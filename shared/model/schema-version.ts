/** Version of the records' shape that this program writes and reads; the newest step of `renderer/data/migrations`. */
export const schemaVersion = 4;
