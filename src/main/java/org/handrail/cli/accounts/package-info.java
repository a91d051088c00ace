/** What the server keeps of a member. */
@NullMarked
package org.handrail.cli.accounts;

import org.jspecify.annotations.NullMarked;
