/* What browsers have and the checker's own libraries do not: garbage collection of WebAssembly, and Trusted Types. */

declare namespace WebAssembly {
  interface BuiltinOptions {
    builtins?: string[];
  }
  class Tag {
    private constructor();
  }
  class Exception {
    private constructor();
    is(tag: Tag): boolean;
    getArg(tag: Tag, index: number): unknown;
  }
  function compile(bytes: BufferSource, options: BuiltinOptions): Promise<Module>;
  function validate(bytes: BufferSource, options: BuiltinOptions): boolean;
}

/** What `new Worker` and `serviceWorker.register` take under Trusted Types; their types here know only texts. */
type TrustedScriptURL = string;

declare var trustedTypes:
  | undefined
  | {
      createPolicy(
        name: string,
        rules: { createScriptURL(address: string): string },
      ): { createScriptURL(address: string): TrustedScriptURL };
    };
