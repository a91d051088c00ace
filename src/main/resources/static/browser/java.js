/*
 * Loads Java that was compiled for the browser (docs/decisions/0023): as WebAssembly where the browser has its garbage
 * collection, else as JavaScript. What the compiled code asks of its host is below; TeaVM's own loader makes functions
 * out of text, which our Content-Security-Policy forbids. Written after that loader (Apache-2.0, Alexey Andreev).
 */

/**
 * What passes between the compiled program and the browser: anything at all, and only the program knows what.
 * @typedef {any} Foreign
 */
/** @typedef {(...given: Foreign[]) => Foreign} ForeignFunction */

const COMPILED = "/browser/compiled/";

/** A module with one empty struct type: only browsers with garbage collection in WebAssembly call it valid. */
const WITH_STRUCT = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0, 1, 3, 1, 0x5f, 0);

/** Whether this browser runs Java as WebAssembly. */
export const hasWasmGc = () =>
  typeof WebAssembly === "object" && WebAssembly.validate(WITH_STRUCT);

/**
 * The exported functions of a compiled part.
 * @template {keyof CompiledJava} N
 * @param {N} name
 * @param {"wasm" | "js"} [kind] which of the two; else the faster one that this browser has
 * @returns {Promise<CompiledJava[N]>}
 */
export async function loadJava(name, kind) {
  if (kind === "wasm" || (kind === undefined && hasWasmGc())) {
    try {
      return /** @type {CompiledJava[N]} */ (await loadWasm(name));
    } catch (e) {
      // An early browser with garbage collection, but not all else that the compiler uses.
      if (kind === "wasm" || !(e instanceof WebAssembly.CompileError)) throw e;
    }
  }
  return import(`${COMPILED}${name}.js`);
}

/** @param {string} name @returns {Promise<Foreign>} */
async function loadWasm(name) {
  const answer = await fetch(`${COMPILED}${name}.wasm`);
  if (!answer.ok) throw new Error(`${name} could not be loaded`);
  const bytes = await answer.arrayBuffer();
  const module = await WebAssembly.compile(bytes, { builtins: ["js-string"] });
  const host = new Host();
  const instance = await WebAssembly.instantiate(module, host.imports(module));
  host.exports = instance.exports;
  /** @type {Record<string, Foreign>} */
  const found = {};
  for (const [key, value] of Object.entries(instance.exports)) {
    if (value instanceof WebAssembly.Global) found[key] = value.value;
  }
  return found;
}

/** Whether the browser itself brings the functions for texts: then importing one of the wrong type is an error. */
const hasStringBuiltins = () => {
  const importsFromCharCodeWrongly = Uint8Array.of(
    0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 2, 31, 1, 14,
    ...new TextEncoder().encode("wasm:js-string"), 12,
    ...new TextEncoder().encode("fromCharCode"), 0, 0);
  return !WebAssembly.validate(importsFromCharCodeWrongly, { builtins: ["js-string"] });
};

/** @type {Record<string, ForeignFunction>} */
const STRINGS = {
  fromCharCode: (code) => String.fromCharCode(code),
  fromCharCodeArray: () => { throw new Error("not here"); },
  intoCharCodeArray: () => { throw new Error("not here"); },
  concat: (a, b) => a + b,
  charCodeAt: (text, index) => text.charCodeAt(index),
  length: (text) => text.length,
  substring: (text, start, end) => text.substring(start, end),
};

/** @param {Foreign} value */
const identity = (value) => value;

/**
 * The bodies of JavaScript functions that the compiled Java library hands over as text.
 * @type {Record<string, ForeignFunction>}
 */
const FUNCTIONS = { "return str;": identity, "return number;": identity };

class JavaError extends Error {}

/** What one instance may ask of the browser. */
class Host {
  /** @type {Record<string, Foreign>} */
  exports = {};
  #javaObject = Symbol("java object");
  #javaException = Symbol("java exception");
  #wrapping = Symbol("wrapping");
  /** @type {WeakMap<WeakKey, WeakRef<WeakKey>>} */
  #wrappersOfJava = new WeakMap();
  /** @type {WeakMap<WeakKey, WeakRef<WeakKey>>} */
  #wrappersOfJs = new WeakMap();

  /** @param {WebAssembly.Module} module @returns {WebAssembly.Imports} */
  imports(module) {
    const builtins = hasStringBuiltins();
    /** @type {WebAssembly.Imports} */
    const imports = {
      teavm: this.#core(),
      teavmDate: { currentTimeMillis: () => Date.now() },
      teavmMath: /** @type {Foreign} */ (Math),
      teavmJso: this.#interop(builtins),
      ...this.#memory(module),
    };
    if (!builtins) imports["wasm:js-string"] = STRINGS;
    return imports;
  }

  /** @param {WebAssembly.Module} module */
  #memory(module) {
    const section = WebAssembly.Module.customSections(module, "teavm.memoryRequirements")[0];
    const needs = section ? JSON.parse(new TextDecoder().decode(section)) : {};
    const constant = (/** @type {number} */ value) => new WebAssembly.Global({ value: "i32", mutable: false }, value);
    const largest = 2 ** 31 - 1;
    const memory = new WebAssembly.Memory({
      initial: Math.max(needs.min ?? 0, 1),
      maximum: 2 ** 15,
    });
    return {
      env: { memory },
      teavmMemory: {
        linearMemory: () => memory.buffer,
        notifyHeapResized: () => {},
        heapOffset: constant(((needs.dataSize ?? 0) + 7) & ~7),
        maxSize: constant(largest),
      },
    };
  }

  /** @returns {Record<string, ForeignFunction>} */
  #core() {
    return {
      createWeakRef: (value) => new WeakRef(value),
      deref: (reference) => reference.deref() ?? null,
      takeStackTrace: () => ({ getStack: () => [] }), // names are gone from the compiled code
      decorateException: (exception) => {
        const error = /** @type {Foreign} */ (new JavaError());
        error[this.#javaException] = exception;
        this.exports["teavm.setJsException"]?.(exception, error);
      },
    };
  }

  /** A Java exception as an error with its message. @param {unknown} e */
  #toJs(e) {
    const tag = this.exports["teavm.javaException"];
    if (!(e instanceof WebAssembly.Exception) || !e.is(tag)) return e;
    const exception = e.getArg(tag, 0);
    const message = this.exports["teavm.exceptionMessage"]?.(exception);
    const text = message === null || message === undefined ? "" : this.exports["teavm.stringToJs"](message);
    const error = /** @type {Foreign} */ (new JavaError(text));
    error[this.#javaException] = exception;
    return error;
  }

  /** @param {Foreign} e */
  #throwInJava(e) {
    const known = typeof e === "object" && e !== null ? e[this.#javaException] : undefined;
    this.exports["teavm.js.throwException"](known ?? this.exports["teavm.js.wrapException"](e));
  }

  /** @param {() => Foreign} call @returns {Foreign} */
  #calledByJava = (call) => {
    try {
      return call();
    } catch (e) {
      this.#throwInJava(e);
    }
  };

  /** @param {() => Foreign} call @returns {Foreign} */
  #callingJava = (call) => {
    try {
      return call();
    } catch (e) {
      throw this.#toJs(e);
    }
  };

  /** @param {boolean} builtins */
  #interop(builtins) {
    const host = this;
    /** @type {Record<string, ForeignFunction>} */
    const interop = {
      stringBuiltinsSupported: () => builtins,
      isUndefined: (value) => value === undefined,
      isPrimitive: (value, type) => value === null || typeof value === type,
      instanceOf: (value, type) => value instanceof type,
      instanceOfOrNull: (value, type) => value === null || value instanceof type,
      global: (name) => /** @type {Foreign} */ (globalThis)[name],
      getProperty: (object, name) => this.#calledByJava(() => (object ?? globalThis)[name]),
      createClass: (name, parent, constructor) => this.#createClass(constructor),
      defineFunction: (fn) => (/** @type {Foreign[]} */ ...given) => this.#callingJava(() => fn(...given)),
      defineStaticMethod: (type, name, fn) => {
        type[name] = (/** @type {Foreign[]} */ ...given) => this.#callingJava(() => fn(...given));
      },
      defineMethod: (type, name, fn) => {
        type.prototype[name] = function (/** @type {Foreign[]} */ ...given) {
          return host.#callingJava(() => fn(this, ...given));
        };
      },
      javaObjectToJS: (object, type) => this.#wrapJava(object, type),
      unwrapJavaObject: (object) => object[this.#javaObject],
      wrapObject: (object) => this.#wrapJs(object),
    };
    for (const type of ["Byte", "Short", "Char", "Int", "Long", "Float", "Double"]) {
      interop[`wrap${type}`] = identity;
      interop[`unwrap${type}`] = identity;
    }
    for (let i = 0; i < 8; i++) {
      interop[`createFunction${i}`] = (...parts) => {
        const known = FUNCTIONS[parts.at(-1)];
        if (known === undefined) throw new Error(`no such function here: ${parts.at(-1)}`);
        return known;
      };
      interop[`callFunction${i}`] = (fn, ...given) => this.#calledByJava(() => fn(...given));
      interop[`callMethod${i}`] = (object, name, ...given) =>
        this.#calledByJava(() => (object ?? globalThis)[name](...given));
      interop[`construct${i}`] = (type, ...given) =>
        this.#calledByJava(() => new type(...given));
      interop[`arrayOf${i}`] = (...given) => given;
    }
    return interop;
  }

  /** @param {ForeignFunction | null} constructor */
  #createClass(constructor) {
    const host = this;
    /** @this {Foreign} @param {Foreign[]} given */
    const type = function (...given) {
      const [marker, object] = given;
      if (marker === host.#wrapping) this[host.#javaObject] = object;
      else if (constructor === null) throw new Error("this class has no constructor here");
      else return host.#callingJava(() => constructor(...given));
    };
    return type;
  }

  /** @param {Foreign} object @param {new (marker: symbol, object: Foreign) => object} type */
  #wrapJava(object, type) {
    if (object === null) return null;
    let wrapper = this.#wrappersOfJava.get(object)?.deref();
    if (wrapper === undefined) {
      wrapper = new type(this.#wrapping, object);
      this.#wrappersOfJava.set(object, new WeakRef(wrapper));
    }
    return wrapper;
  }

  /** @param {Foreign} object */
  #wrapJs(object) {
    if (object === null) return null;
    if (typeof object !== "object" && typeof object !== "function") {
      return this.exports["teavm.jso.createWrapper"](object);
    }
    if (object[this.#javaObject] !== undefined) return object[this.#javaObject];
    /** @type {Foreign} */
    let wrapper = this.#wrappersOfJs.get(object)?.deref();
    if (wrapper === undefined) {
      wrapper = this.exports["teavm.jso.createWrapper"](object);
      this.#wrappersOfJs.set(object, new WeakRef(wrapper));
    }
    return wrapper;
  }
}
