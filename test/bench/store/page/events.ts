type Listener = (...values: unknown[]) => void;
interface Emitter {
  heard?: Map<string, Listener[]>;
  on: (name: string, listener: Listener) => Emitter;
  removeListener: (name: string, listener: Listener) => Emitter;
}

const listenersOf = (emitter: Emitter, name: string): Listener[] => emitter.heard?.get(name) ?? [];

function put(emitter: Emitter, name: string, listeners: Listener[]): Emitter {
  emitter.heard ??= new Map();
  emitter.heard.set(name, listeners);
  return emitter;
}

/** Node's `events` as far as PouchDB needs it in a browser, where it expects its bundler to bring one. */
function EventEmitter(): void {
  // PouchDB inherits from it: everything is in the prototype.
}

// Assigned and not a class: PouchDB copies the methods, and those of a class cannot be counted up.
Object.assign(EventEmitter.prototype, {
  on(this: Emitter, name: string, listener: Listener) {
    return put(this, name, [...listenersOf(this, name), listener]);
  },
  addListener(this: Emitter, name: string, listener: Listener) {
    return this.on(name, listener);
  },
  once(this: Emitter, name: string, listener: Listener) {
    const first: Listener = (...values) => {
      this.removeListener(name, first);
      listener(...values);
    };
    return this.on(name, first);
  },
  removeListener(this: Emitter, name: string, listener: Listener) {
    return put(
      this,
      name,
      listenersOf(this, name).filter((one) => one !== listener),
    );
  },
  removeAllListeners(this: Emitter, name?: string) {
    if (name === undefined) this.heard?.clear();
    else put(this, name, []);
    return this;
  },
  listeners(this: Emitter, name: string) {
    return listenersOf(this, name);
  },
  listenerCount(this: Emitter, name: string) {
    return listenersOf(this, name).length;
  },
  setMaxListeners(this: Emitter) {
    return this;
  },
  emit(this: Emitter, name: string, ...values: unknown[]) {
    const listeners = listenersOf(this, name);
    for (const listener of listeners) listener.apply(this, values);
    return listeners.length > 0;
  },
});

export default EventEmitter;
