/** Lists of meetings from files and addresses: checking, importing and forgetting them, and reading them for other commands. */
@NullMarked
package org.handrail.cli.lists;

import org.jspecify.annotations.NullMarked;
