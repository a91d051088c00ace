/*
 * Loads Java that was compiled for the browser (docs/decisions/0023): as WebAssembly where the browser has its garbage
 * collection, else as JavaScript. What the compiled code asks of its host is below; TeaVM's own loader makes functions
 * out of text, which our Content-Security-Policy forbids. Written after that loader (Apache-2.0, Alexey Andreev).
 */

const COMPILED = "/device/compiled/";

/** A module with one empty struct type: only browsers with garbage collection in WebAssembly call it valid. */
const WITH_STRUCT = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0, 1, 3, 1, 0x5f, 0);

/** Whether this browser runs Java as WebAssembly. */
export const hasWasmGc = () =>
  typeof WebAssembly === "object" && WebAssembly.validate(WITH_STRUCT);

/**
 * The exported functions of a compiled part.
 * @param {string} name such as "argon2"
 * @param {"wasm" | "js"} [kind] which of the two; else the faster one that this browser has
 * @returns {Promise<Record<string, Function>>}
 */
export async function loadJava(name, kind) {
  if (kind === "wasm" || (kind === undefined && hasWasmGc())) {
    try {
      return await loadWasm(name);
    } catch (e) {
      // An early browser with garbage collection, but not all else that the compiler uses.
      if (kind === "wasm" || !(e instanceof WebAssembly.CompileError)) throw e;
    }
  }
  return import(`${COMPILED}${name}.js`);
}

async function loadWasm(name) {
  const answer = await fetch(`${COMPILED}${name}.wasm`);
  if (!answer.ok) throw new Error(`${name} could not be loaded`);
  const bytes = await answer.arrayBuffer();
  const module = await WebAssembly.compile(bytes, { builtins: ["js-string"] });
  const host = new Host();
  const instance = await WebAssembly.instantiate(module, host.imports(module));
  host.exports = instance.exports;
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

const STRINGS = {
  fromCharCode: (code) => String.fromCharCode(code),
  fromCharCodeArray: () => { throw new Error("not here"); },
  intoCharCodeArray: () => { throw new Error("not here"); },
  concat: (a, b) => a + b,
  charCodeAt: (text, index) => text.charCodeAt(index),
  length: (text) => text.length,
  substring: (text, start, end) => text.substring(start, end),
};

const identity = (value) => value;

/** The bodies of JavaScript functions that the compiled Java library hands over as text. */
const FUNCTIONS = { "return str;": identity, "return number;": identity };

class JavaError extends Error {}

/** What one instance may ask of the browser. */
class Host {
  exports = {};
  #javaObject = Symbol("java object");
  #javaException = Symbol("java exception");
  #wrapping = Symbol("wrapping");
  #wrappersOfJava = new WeakMap();
  #wrappersOfJs = new WeakMap();

  imports(module) {
    const builtins = hasStringBuiltins();
    const imports = {
      teavm: this.#core(),
      teavmDate: { currentTimeMillis: () => Date.now() },
      teavmMath: Math,
      teavmJso: this.#interop(builtins),
      ...this.#memory(module),
    };
    if (!builtins) imports["wasm:js-string"] = STRINGS;
    return imports;
  }

  #memory(module) {
    const section = WebAssembly.Module.customSections(module, "teavm.memoryRequirements")[0];
    const needs = section ? JSON.parse(new TextDecoder().decode(section)) : {};
    const constant = (value) => new WebAssembly.Global({ value: "i32", mutable: false }, value);
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

  #core() {
    return {
      createWeakRef: (value) => new WeakRef(value),
      deref: (reference) => reference.deref() ?? null,
      takeStackTrace: () => ({ getStack: () => [] }), // names are gone from the compiled code
      decorateException: (exception) => {
        const error = new JavaError();
        error[this.#javaException] = exception;
        this.exports["teavm.setJsException"]?.(exception, error);
      },
    };
  }

  /** A Java exception as an error with its message. */
  #toJs(e) {
    const tag = this.exports["teavm.javaException"];
    if (!(e instanceof WebAssembly.Exception) || !e.is(tag)) return e;
    const exception = e.getArg(tag, 0);
    const message = this.exports["teavm.exceptionMessage"]?.(exception);
    const error = new JavaError(message == null ? "" : this.exports["teavm.stringToJs"](message));
    error[this.#javaException] = exception;
    return error;
  }

  #throwInJava(e) {
    const known = typeof e === "object" && e !== null ? e[this.#javaException] : undefined;
    this.exports["teavm.js.throwException"](known ?? this.exports["teavm.js.wrapException"](e));
  }

  #calledByJava = (call) => {
    try {
      return call();
    } catch (e) {
      this.#throwInJava(e);
    }
  };

  #callingJava = (call) => {
    try {
      return call();
    } catch (e) {
      throw this.#toJs(e);
    }
  };

  #interop(builtins) {
    const host = this;
    const interop = {
      stringBuiltinsSupported: () => builtins,
      isUndefined: (value) => value === undefined,
      isPrimitive: (value, type) => value === null || typeof value === type,
      instanceOf: (value, type) => value instanceof type,
      instanceOfOrNull: (value, type) => value === null || value instanceof type,
      global: (name) => globalThis[name],
      getProperty: (object, name) => this.#calledByJava(() => (object ?? globalThis)[name]),
      createClass: (name, parent, constructor) => this.#createClass(constructor),
      defineFunction: (fn) => (...given) => this.#callingJava(() => fn(...given)),
      defineStaticMethod: (type, name, fn) => {
        type[name] = (...given) => this.#callingJava(() => fn(...given));
      },
      defineMethod: (type, name, fn) => {
        type.prototype[name] = function (...given) {
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

  #createClass(constructor) {
    const host = this;
    const type = function (marker, object) {
      if (marker === host.#wrapping) this[host.#javaObject] = object;
      else if (constructor === null) throw new Error("this class has no constructor here");
      else return host.#callingJava(() => constructor.apply(null, arguments));
    };
    return type;
  }

  #wrapJava(object, type) {
    if (object === null) return null;
    let wrapper = this.#wrappersOfJava.get(object)?.deref();
    if (wrapper === undefined) {
      wrapper = new type(this.#wrapping, object);
      this.#wrappersOfJava.set(object, new WeakRef(wrapper));
    }
    return wrapper;
  }

  #wrapJs(object) {
    if (object === null) return null;
    if (typeof object !== "object" && typeof object !== "function") {
      return this.exports["teavm.jso.createWrapper"](object);
    }
    if (object[this.#javaObject] !== undefined) return object[this.#javaObject];
    let wrapper = this.#wrappersOfJs.get(object)?.deref();
    if (wrapper === undefined) {
      wrapper = this.exports["teavm.jso.createWrapper"](object);
      this.#wrappersOfJs.set(object, new WeakRef(wrapper));
    }
    return wrapper;
  }
}
