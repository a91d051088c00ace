package org.handrail.staff.internal;

import org.springframework.stereotype.Component;

/** All tables of the staff. */
@Component
record StaffTables(
    JdbcStaff people,
    JdbcSignIns signIns,
    JdbcPasskeys passkeys,
    JdbcKeys keys,
    JdbcActions actions) {}
