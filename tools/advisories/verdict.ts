/** What npm says of one package, in its report of version 2. */
interface Vulnerability {
  readonly name: string;
  readonly severity: Severity;
  /** Its own advisories; by name, the packages from which it has others. */
  readonly via: readonly (string | { readonly title: string; readonly url: string; readonly severity: Severity })[];
  /** Where it is installed, as folders. */
  readonly nodes: readonly string[];
}
type Severity = 'info' | 'low' | 'moderate' | 'high' | 'critical';

/** What the answer is held against. */
export interface Inventory {
  /** "name@version" of what stands inside of the scripts. */
  readonly inside: ReadonlySet<string>;
  /** The packages of the lock file, by folder. */
  readonly locked: Readonly<
    Record<string, { readonly version?: string; dev?: boolean; devOptional?: boolean; peer?: boolean }>
  >;
}

export interface Verdict {
  readonly outcome: 'clear' | 'refused' | 'not checked';
  readonly lines: readonly string[];
}

const refusing: readonly Severity[] = ['high', 'critical'];

/** Whether what npm answers lets a release through. Only an answer counts as one. */
export function verdictOn(answer: string, inventory: Inventory): Verdict {
  const report = reportIn(answer);
  if (typeof report === 'string') return { outcome: 'not checked', lines: [`Advisories: NOT CHECKED: ${report}.`] };
  const found = report.flatMap((one) => advisoriesOf(one, inventory));
  const refused = found.filter(({ ships, severity }) => ships && refusing.includes(severity));
  const sum = `${found.filter(({ ships }) => ships).length} on what ships, ${found.filter(({ ships }) => !ships).length} on what makes it`;
  return {
    outcome: refused.length > 0 ? 'refused' : 'clear',
    lines: [
      `Advisories: checked; ${sum}${refused.length > 0 ? `; REFUSED for ${refused.length}` : ''}.`,
      ...found.map(({ line }) => line).sort(),
    ],
  };
}

/** The report, or why there is none. */
function reportIn(answer: string): Vulnerability[] | string {
  let report: {
    auditReportVersion?: number;
    vulnerabilities?: Record<string, Vulnerability>;
    metadata?: { dependencies?: { total?: number } };
    statusCode?: number;
    error?: unknown;
  };
  try {
    report = JSON.parse(answer) ?? {};
  } catch {
    return 'the registry did not answer';
  }
  if (report.error) return `the registry did not answer${report.statusCode ? ` (${report.statusCode})` : ''}`;
  const { auditReportVersion, vulnerabilities, metadata } = report;
  if (auditReportVersion !== 2 || !vulnerabilities) return 'the answer is none that this command can read';
  if (!metadata?.dependencies?.total) return 'the answer is about no package';
  return Object.values(vulnerabilities);
}

/** What has an advisory of its own; who only depends on it is no news. */
function advisoriesOf({ name, via, nodes }: Vulnerability, { inside, locked }: Inventory) {
  const ships = nodes.some((folder) => {
    const { version, dev, devOptional, peer } = locked[folder] ?? {};
    return inside.has(`${name}@${version}`) || !(dev || devOptional || peer);
  });
  return via.flatMap((cause) =>
    typeof cause === 'string'
      ? []
      : [
          {
            ships,
            severity: cause.severity,
            line: `  ${ships ? 'ships' : 'makes'}: ${name}, ${cause.severity}: ${cause.title} (${cause.url})`,
          },
        ],
  );
}
