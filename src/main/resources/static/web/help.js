/* "Help now": meetings near the person, and times in their zone. Everything else works without. */
import { offerNearMe } from "/site/near-me.js";
import { sayReadersTimes } from "/site/reader-time.js";

const nearMe = document.getElementById("near-me");
if (nearMe instanceof HTMLButtonElement) offerNearMe(nearMe);
sayReadersTimes();
