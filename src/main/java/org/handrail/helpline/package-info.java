/**
 * The numbers that the site shows, and for each who answers it: in a policy that anybody can read, that is signed, and that cannot
 * be saved when it contradicts what the site promises.
 *
 * <p>In: what coordinators and providers' staff write. Out: {@link org.handrail.helpline.Policies}. Owns the tables {@code helpline_*}. Holds
 * nothing about whoever calls.
 */
@NullMarked
@ApplicationModule(
    displayName = "Helpline",
    allowedDependencies = {
      "help",
      "platform :: database",
      "platform :: keys",
      "platform :: schedule",
      "shared",
      "site",
      "site :: input",
      "site :: problem",
      "staff",
      "treatment",
      "treatment :: contract"
    })
package org.handrail.helpline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
