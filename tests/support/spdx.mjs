// Whether an SPDX licence expression can be met with a set of allowed licences.

/// `MIT OR (Apache-2.0 AND Unicode-3.0)`; the old `MIT/Apache-2.0` counts as OR. A licence WITH an
/// exception grants more than the licence alone, so the licence decides.
export function isAllowed(expression, allowed) {
  const tokens = expression.replaceAll('/', ' OR ').match(/[()]|[^\s()]+/g) ?? [];
  let at = 0;
  const either = () => {
    let ok = both();
    while (tokens[at] === 'OR') {
      at += 1;
      ok = both() || ok;
    }
    return ok;
  };
  const both = () => {
    let ok = one();
    while (tokens[at] === 'AND') {
      at += 1;
      ok = one() && ok;
    }
    return ok;
  };
  const one = () => {
    const token = tokens[at++];
    if (token === '(') {
      const ok = either();
      at += 1;
      return ok;
    }
    if (tokens[at] === 'WITH') at += 2;
    return allowed.includes(token);
  };
  return either() && at === tokens.length;
}
