/** The device's half of accounts, in a real Chromium: the modules of {@code static/accounts} as they are served. */
@NullMarked
package org.handrail.accounts.browser;

import org.jspecify.annotations.NullMarked;
