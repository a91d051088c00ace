/* Lets Node import what a page would: "/x/y.js" is the file of that path among those that the server sends. */
import { register } from "node:module";

register("./static-resolve.mjs", import.meta.url);
