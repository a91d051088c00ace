/**
 * The contract between a device and the server: {@code /api/account}, {@code /api/shared}. Keeps and logs nothing; what is
 * answered is never stored by anybody in between.
 */
@NullMarked
package org.handrail.accounts.web;

import org.jspecify.annotations.NullMarked;
