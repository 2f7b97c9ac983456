// Layout of the kinds of page that not every run looks at: none is wider than its window, and nothing in it moves.
import { otherKinds } from "./kinds.ts";
import { testWindows } from "./windows.ts";

testWindows(otherKinds);
