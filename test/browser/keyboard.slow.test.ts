// The keyboard on the kinds of page that not every run looks at: what the first Tab reaches.
import { testFirstTab } from "./focus.ts";
import { otherKinds } from "./kinds.ts";

testFirstTab(otherKinds);
