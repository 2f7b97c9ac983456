// Accessibility of every kind of page: axe finds no violation on those that not every run looks at, nor in the colours of any in dark.
import { colours, testAxe } from "./axe.ts";
import { kindNames, otherKinds } from "./kinds.ts";

testAxe(otherKinds, "light");
testAxe(kindNames, "dark", colours);
