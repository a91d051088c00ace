/** Stores accounts, devices and sealed items. */
@NullMarked
package org.handrail.accounts.internal;

import org.jspecify.annotations.NullMarked;
