/* A learn page: copies its own address. The link itself works without. */
const button = document.getElementById("copy");
const link = document.getElementById("share");
const said = document.getElementById("copied");

/** @param {string} address @returns {Promise<boolean>} whether the browser let it */
const copy = (address) => navigator.clipboard.writeText(address).then(() => true, () => false);

if (button && said && link instanceof HTMLAnchorElement && "clipboard" in navigator) {
  link.textContent = link.href; // whole, also where the server does not know its own address
  button.hidden = false;
  button.addEventListener("click", () => {
    void copy(link.href).then((done) => {
      said.textContent = (done ? button.dataset.done : button.dataset.yourself) ?? "";
    });
  });
}
