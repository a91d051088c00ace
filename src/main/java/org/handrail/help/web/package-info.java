/** What a device takes along to be safe offline, and who answers on the page that tells of a failure. */
@NullMarked
package org.handrail.help.web;

import org.jspecify.annotations.NullMarked;
