package org.handrail.staff.internal;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.staff.Grant;
import org.handrail.staff.GrantScopes;
import org.handrail.staff.Role;
import org.springframework.stereotype.Component;

/** Asks the modules what grants are for. A role whose things no module keeps is for anything: nobody could say that it is wrong. */
@Component
class GrantTargets {

  private final Map<Role, GrantScopes> scopes = new EnumMap<>(Role.class);

  GrantTargets(List<GrantScopes> scopes) {
    for (GrantScopes each : scopes) {
      if (this.scopes.put(each.role(), each) != null) {
        throw new IllegalStateException("two modules keep what a " + each.role() + " is for");
      }
    }
  }

  List<Grant> findUnknown(Collection<Grant> grants, Collection<Grant> already) {
    return grants.stream()
        .filter(grant -> !already.contains(grant) && isUnknown(grant))
        .sorted()
        .toList();
  }

  private boolean isUnknown(Grant grant) {
    GrantScopes owner = scopes.get(grant.role());
    return owner != null
        && owner.findName(grant.scope()).isEmpty()
        && !owner.mayComeLater(grant.scope());
  }

  Map<Grant, String> names(Collection<Grant> grants) {
    Map<Grant, String> names = new LinkedHashMap<>();
    for (Grant grant : grants) {
      Optional.ofNullable(scopes.get(grant.role()))
          .flatMap(owner -> owner.findName(grant.scope()))
          .ifPresent(name -> names.put(grant, name));
    }
    return names;
  }
}
