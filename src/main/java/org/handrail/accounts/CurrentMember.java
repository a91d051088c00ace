package org.handrail.accounts;

/**
 * Who is asking, from which of their devices. A parameter of this type makes a controller's route one for members: without
 * a device that is signed in it is answered 401 before the method runs.
 */
public record CurrentMember(MemberId member, DeviceId device) {}
