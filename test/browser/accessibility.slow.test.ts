// Accessibility in dark: axe finds no violation in the colours of any kind of page.
import { colours, testKinds } from "./axe.ts";

testKinds("dark", colours);
