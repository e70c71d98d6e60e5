/** Questions as of the moment that the address bar gives. */

import { asOf } from "../state/here";
import { pathTo } from "../state/address";
import { type Asked, path } from "./client";

/** The address of a list with these filters. */
export function seen(of: string, asked: Asked = {}): string {
  return path(of, { ...asked, as_of: asOf.value });
}

/** The address of one thing, and of what belongs to it: `one("events", id, "/origins")`. */
export function one(room: string, id: string, part = ""): string {
  return seen(pathTo(room, id) + part);
}
