/*
 * Joining and signing in with a passkey, where the browser has them; and the code of an invitation, which stands behind the # of its link,
 * put into the field: it is sent in a body only.
 */

const field = document.getElementById("code");
if (field instanceof HTMLInputElement && location.hash.length > 1 && !field.value) {
  field.value = location.hash.slice(1);
  history.replaceState(null, "", location.pathname + location.search);
}

/** @param {ArrayBuffer} bytes */
const b64 = (bytes) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");

/** @param {string} text @returns {Uint8Array<ArrayBuffer>} */
const unb64 = (text) =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0));

/** @param {string} path @param {unknown} body */
const post = async (path, body) => {
  const answer = await fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
};

/** As the standard writes it; older browsers can't do so themselves. @param {PublicKeyCredential} made */
const registration = (made) => {
  const response = /** @type {AuthenticatorAttestationResponse} */ (made.response);
  return {
    id: made.id,
    rawId: b64(made.rawId),
    type: made.type,
    clientExtensionResults: {},
    response: {
      clientDataJSON: b64(response.clientDataJSON),
      attestationObject: b64(response.attestationObject),
      transports: response.getTransports?.() ?? [],
    },
  };
};

/** @param {PublicKeyCredential} shown */
const authentication = (shown) => {
  const response = /** @type {AuthenticatorAssertionResponse} */ (shown.response);
  return {
    id: shown.id,
    rawId: b64(shown.rawId),
    type: shown.type,
    clientExtensionResults: {},
    response: {
      clientDataJSON: b64(response.clientDataJSON),
      authenticatorData: b64(response.authenticatorData),
      signature: b64(response.signature),
      userHandle: response.userHandle ? b64(response.userHandle) : null,
    },
  };
};

/** ES256, Ed25519, RS256: those that the server reads. */
const KINDS = [-7, -8, -257];

/** @param {string} challenge @param {string} user @param {string} name */
const make = async (challenge, user, name) => {
  const made = await navigator.credentials.create({
    publicKey: {
      challenge: unb64(challenge),
      rp: { name: document.title.split(" · ").at(-1) ?? "" },
      user: { id: unb64(user), name, displayName: name },
      pubKeyCredParams: KINDS.map((alg) => ({ type: /** @type {const} */ ("public-key"), alg })),
      authenticatorSelection: { residentKey: "required", userVerification: "required" },
    },
  });
  if (!(made instanceof PublicKeyCredential)) throw new Error("no passkey was made");
  return registration(made);
};

/** @param {string} code */
const join = async (code) => {
  const asked = await post("/api/desk/passkey/challenge", { code });
  const credential = await make(asked.challenge, asked.user, asked.name);
  await post("/api/desk/passkey/join", { code, credential });
};

/** @param {string} user @param {string} name */
const add = async (user, name) => {
  const asked = await post("/api/desk/passkey/challenge", {});
  await post("/desk/me/passkeys", { credential: await make(asked.challenge, user, name) });
};

const signIn = async () => {
  const asked = await post("/api/desk/passkey/challenge", {});
  const shown = await navigator.credentials.get({
    publicKey: { challenge: unb64(asked.challenge), userVerification: "required" },
  });
  if (!(shown instanceof PublicKeyCredential)) throw new Error("no passkey was shown");
  await post("/api/desk/passkey/sign-in", { credential: authentication(shown) });
};

for (const form of document.querySelectorAll("form[data-passkey]")) {
  // No passkey belongs to an address in digits.
  if (!(form instanceof HTMLFormElement) || !("PublicKeyCredential" in window) || /^[\d.]+$|^\[/.test(location.hostname)) continue;
  form.hidden = false;
  const trouble = form.querySelector("[data-trouble]");
  const button = form.querySelector("button");
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (button) button.disabled = true;
    if (trouble instanceof HTMLElement) trouble.hidden = true;
    const { passkey, code = "", user = "", name = "" } = form.dataset;
    const work = passkey === "join" ? join(code) : passkey === "add" ? add(user, name) : signIn();
    work
      .then(() => location.assign(form.dataset.next ?? "/desk"))
      .catch(() => {
        if (trouble instanceof HTMLElement) trouble.hidden = false;
        if (button) button.disabled = false;
      });
  });
}
