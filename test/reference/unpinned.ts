import type { Assessment } from "sla-clock";

/** What an assessment tells, but for the text by which it was made: contracts of other words may promise the same. */
export function unpinned(assessment: Assessment): unknown {
  const { digest, ...contract } = assessment.contract;
  return { ...assessment, contract };
}

/** What an assessment tells, but for the document of its contract: that of a file, or of a contract written out, may have the same terms. */
export function byTerms(assessment: Assessment): unknown {
  const { digest, ...contract } = assessment.contract;
  return { ...assessment, contract: { ...contract, terms: digest.terms } };
}
