package org.handrail.staff.internal;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.extension.authenticator.AuthenticationExtensionsAuthenticatorOutputs;
import com.webauthn4j.data.extension.client.AuthenticationExtensionsClientOutputs;
import com.webauthn4j.server.ServerProperty;
import java.net.URI;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.handrail.platform.database.Transactions;
import org.handrail.staff.StaffError;
import org.handrail.staff.StaffId;
import org.handrail.staff.StaffPasskeys;
import org.handrail.staff.StaffRefused;
import org.handrail.staff.StaffToken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Passkeys in the database; what an authenticator says is checked by WebAuthn4J. Who made the authenticator is not asked. */
@Service
class StoredPasskeys implements StaffPasskeys {

  private static final int CHALLENGE_LENGTH = 32;
  private static final Duration CHALLENGE_LIFE = Duration.ofMinutes(5);
  private static final int ID_LENGTH = 2 * Long.BYTES;

  private final StoredSignIns signIns;
  private final StaffTables tables;
  private final Transactions transactions;
  private final ActionLog actions;
  private final DatabaseClock clock;
  private final SecureRandom random = new SecureRandom();

  /** Made when the first passkey is shown: the library's four hundred classes are nothing that a start waits for. */
  private static final class WebAuthn {

    /** Those that the page asks for. */
    static final List<PublicKeyCredentialParameters> KINDS = Stream.of(
            COSEAlgorithmIdentifier.ES256,
            COSEAlgorithmIdentifier.EdDSA,
            COSEAlgorithmIdentifier.RS256)
        .map(kind -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, kind))
        .toList();

    private static final ObjectConverter CONVERTER = new ObjectConverter();
    static final WebAuthnManager CHECK = WebAuthnManager.createNonStrictWebAuthnManager(CONVERTER);
    static final AttestedCredentialDataConverter CREDENTIALS =
        new AttestedCredentialDataConverter(CONVERTER);
  }

  StoredPasskeys(
      StoredSignIns signIns,
      StaffTables tables,
      Transactions transactions,
      ActionLog actions,
      DatabaseClock clock) {
    this.signIns = signIns;
    this.tables = tables;
    this.transactions = transactions;
    this.actions = actions;
    this.clock = clock;
  }

  @Override
  public byte[] challenge() {
    byte[] challenge = new byte[CHALLENGE_LENGTH];
    random.nextBytes(challenge);
    return transactions.shortChange(() -> {
      tables.passkeys().insertChallenge(challenge, clock.now().plus(CHALLENGE_LIFE));
      return challenge;
    });
  }

  @Override
  public StaffToken join(StaffToken code, URI origin, String made) {
    RegistrationData checked = made(origin, made);
    return signIns.takeUp(code, () -> insert(code.staff(), checked));
  }

  @Override
  public void add(StaffToken pass, URI origin, String made) {
    signIns.requireFresh(pass);
    RegistrationData checked = made(origin, made);
    StaffId who = pass.staff();
    transactions.shortChange(() -> {
      if (!tables.people().lock(who)) {
        throw new StaffRefused(StaffError.NOT_SIGNED_IN);
      }
      insert(who, checked);
      tables.signIns().deleteOtherSessions(who, pass.hash());
      actions.note(who, "passkey-added", "");
      return true;
    });
  }

  @Override
  public int count(StaffId who) {
    return transactions.shortView(() -> tables.passkeys().list(who)).size();
  }

  @Override
  public void removeAll(StaffToken pass) {
    signIns.requireFresh(pass);
    StaffId who = pass.staff();
    transactions.shortChange(() -> {
      if (!tables.people().lock(who) || tables.signIns().findOwn(who).isEmpty()) {
        throw new StaffRefused(StaffError.NOT_RECOGNISED);
      }
      tables.passkeys().deleteAll(who);
      tables.signIns().deleteOtherSessions(who, pass.hash());
      actions.note(who, "passkeys-removed", "");
      return true;
    });
  }

  private RegistrationData made(URI origin, String text) {
    RegistrationData made = checked(() -> WebAuthn.CHECK.parseRegistrationResponseJSON(text));
    ServerProperty here = here(origin, there(made.getCollectedClientData()));
    return checked(() ->
        WebAuthn.CHECK.verify(made, new RegistrationParameters(here, WebAuthn.KINDS, true, true)));
  }

  private void insert(StaffId who, RegistrationData made) {
    AuthenticatorData<?> data = there(there(made.getAttestationObject()).getAuthenticatorData());
    AttestedCredentialData credential = there(data.getAttestedCredentialData());
    JdbcPasskeys.Known key = new JdbcPasskeys.Known(
        Base64.getEncoder().encodeToString(WebAuthn.CREDENTIALS.convert(credential)),
        data.getSignCount());
    tables.passkeys().insert(who, credential.getCredentialId(), key, clock.today());
  }

  @Override
  public StaffToken signIn(URI origin, String text) {
    AuthenticationData shown = checked(() -> WebAuthn.CHECK.parseAuthenticationResponseJSON(text));
    StaffId who = owner(shown);
    byte[] id = credentialId(shown);
    ServerProperty here = here(origin, there(shown.getCollectedClientData()));
    return transactions.shortChange(() -> {
      JdbcPasskeys.Known known = tables
          .passkeys()
          .find(who, id)
          .orElseThrow(() -> new StaffRefused(StaffError.NOT_RECOGNISED));
      AuthenticationData right = checked(() -> WebAuthn.CHECK.verify(
          shown, new AuthenticationParameters(here, record(known), null, true, true)));
      AuthenticatorData<?> data = there(right.getAuthenticatorData());
      tables.passkeys().signed(who, id, data.getSignCount());
      actions.note(who, "signed-in", "");
      return signIns.begin(who);
    });
  }

  @SuppressWarnings("NullAway") // an annotation that is read as one of the array's elements
  private static byte[] credentialId(AuthenticationData shown) {
    return there(shown.getCredentialId());
  }

  @SuppressWarnings("NullAway") // the same
  private static StaffId owner(AuthenticationData shown) {
    byte[] handle = there(shown.getUserHandle());
    if (handle.length != ID_LENGTH) {
      throw new StaffRefused(StaffError.NOT_RECOGNISED);
    }
    ByteBuffer bytes = ByteBuffer.wrap(handle);
    return new StaffId(new UUID(bytes.getLong(), bytes.getLong()));
  }

  /** What an authenticator may leave out, and we need. */
  private static <T> T there(@Nullable T part) {
    if (part == null) {
      throw new StaffRefused(StaffError.NOT_RECOGNISED);
    }
    return part;
  }

  private CredentialRecordImpl record(JdbcPasskeys.Known known) {
    return new CredentialRecordImpl(
        new NoneAttestationStatement(),
        null,
        null,
        null,
        known.signCount(),
        WebAuthn.CREDENTIALS.convert(Base64.getDecoder().decode(known.credential())),
        new AuthenticationExtensionsAuthenticatorOutputs<>(),
        null,
        new AuthenticationExtensionsClientOutputs<>(),
        Set.of());
  }

  /** What the answer must be for: our page, and a challenge of ours that nobody has used. */
  private ServerProperty here(URI origin, CollectedClientData client) {
    byte[] challenge = client.getChallenge().getValue();
    boolean isOurs =
        transactions.shortChange(() -> tables.passkeys().useChallenge(challenge, clock.now()));
    if (!isOurs) {
      throw new StaffRefused(StaffError.NOT_RECOGNISED);
    }
    return ServerProperty.builder()
        .origin(new Origin(origin.toString()))
        .rpId(origin.getHost())
        .challenge(client.getChallenge())
        .build();
  }

  /**
   * Whatever is wrong with it, nobody is told more than that it is. The library throws of every kind at what it cannot read; nothing but
   * reading and checking may stand in the work.
   */
  private static <T> T checked(Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeException e) {
      throw new StaffRefused(StaffError.NOT_RECOGNISED);
    }
  }
}
