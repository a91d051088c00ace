/* Several windows on one device: only one writes at a time, only one syncs, and all hear of a change. */

export class Tabs {
  /** @param {string} name of the database that they share */
  constructor(name) {
    this.name = name;
    this.channel = new BroadcastChannel(name);
  }

  /**
   * One short change of the disk at a time. Not to be nested.
   * @template T
   * @param {() => Promise<T>} work @returns {Promise<T>}
   */
  async write(work) {
    return navigator.locks.request(`${this.name}/write`, work);
  }

  /**
   * One talk with the server at a time.
   * @template T
   * @param {() => Promise<T>} work @returns {Promise<T>}
   */
  async sync(work) {
    return navigator.locks.request(`${this.name}/sync`, work);
  }

  /** @param {"change" | "locked" | "gone"} what */
  tell(what) {
    this.channel.postMessage(what);
  }

  /** @param {(what: string) => void} heard */
  hear(heard) {
    this.channel.onmessage = ({ data }) => heard(data);
  }

  close() {
    this.channel.close();
  }
}
