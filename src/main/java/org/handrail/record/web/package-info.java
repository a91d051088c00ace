/** The documents of the record, one a language and the same for everybody, and the page that a shared link opens. */
@NullMarked
package org.handrail.record.web;

import org.jspecify.annotations.NullMarked;
