/**
 * What the browser may call of the plain rooms. The classes named {@code …Exports} are compiled to WebAssembly and to
 * JavaScript by the build ({@code src/device}, docs/decisions/0023) and are the only ones that know {@code org.teavm.jso};
 * what they hand to is plain Java and is tested on the JVM, too. Nothing here runs on the server.
 *
 * <p>Data about persons: a passphrase, a week and a plan pass through, on the person's own device; nothing is kept.
 */
@NullMarked
@ApplicationModule(
    displayName = "Browser",
    allowedDependencies = {
      "directory",
      "ical",
      "planner",
      "planner :: calendar",
      "planner :: travel",
      "record :: insight",
      "shared"
    })
package org.handrail.browser;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
