package org.handrail.directory.internal;

import java.util.Optional;
import org.handrail.directory.Directory;
import org.handrail.directory.MeetingQuery;
import org.handrail.staff.GrantScopes;
import org.handrail.staff.Role;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The service bodies that grants are for: those that the lists name. Their names are their ids. */
@Component
class ServiceBodyScopes implements GrantScopes {

  private final Directory directory;

  /** Lazily, since commands that ask for another role need not read all meetings. */
  ServiceBodyScopes(@Lazy Directory directory) {
    this.directory = directory;
  }

  @Override
  public Role role() {
    return Role.LIST_KEEPER;
  }

  @Override
  public Optional<String> findName(String id) {
    MeetingQuery oneOfTheirs = MeetingQuery.ALL.with().serviceBody(id).limit(1).build();
    return directory.find(oneOfTheirs).hits().isEmpty() ? Optional.empty() : Optional.of(id);
  }
}
