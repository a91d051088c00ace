/* Locks after two minutes without a touch, and after two minutes out of sight. */

const STILL_MS = 120_000;
const TOUCHES = ["pointerdown", "keydown", "input", "wheel", "touchmove"];

/**
 * Watches this window until it is time, once.
 * @param {() => void} lock @returns {() => void} ends the watch
 */
export const watchIdle = (lock) => {
  let touched = Date.now();
  /** @type {number | null} */
  let hidden = document.hidden ? touched : null;
  let timer = 0;

  const check = () => {
    clearTimeout(timer);
    const left = Math.min(touched, hidden ?? Infinity) + STILL_MS - Date.now();
    if (left > 0) timer = setTimeout(check, left);
    else {
      stop();
      lock();
    }
  };
  const touch = () => {
    if (Date.now() - touched >= STILL_MS) return check(); // the device slept: that was no touch in time
    touched = Date.now();
  };
  const seen = () => {
    if (document.hidden) hidden ??= Date.now();
    else {
      check();
      hidden = null;
    }
  };
  const stop = () => {
    clearTimeout(timer);
    TOUCHES.forEach((name) => removeEventListener(name, touch, true));
    document.removeEventListener("visibilitychange", seen);
    removeEventListener("pageshow", check);
  };

  TOUCHES.forEach((name) => addEventListener(name, touch, { capture: true, passive: true }));
  document.addEventListener("visibilitychange", seen);
  addEventListener("pageshow", check);
  timer = setTimeout(check, STILL_MS);
  return stop;
};
