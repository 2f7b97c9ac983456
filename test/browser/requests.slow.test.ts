// Requests of the kinds of page that not every run looks at: they go to their own site, and nothing breaks the content policy.
import { otherKinds } from "./kinds.ts";
import { testRequests } from "./troubles.ts";

testRequests(otherKinds);
