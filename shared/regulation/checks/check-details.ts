import { profileRules } from '../profiles.ts';
import { error, type Finding, warning } from './finding.ts';
import { isBlank, type Reading } from './reading.ts';

/** Title (O10-6), direction and audience (O10-3), hours (O10-8, O10-20). */
export function checkDetails({ content: { programme, organisation } }: Reading): Finding[] {
  const { language, title, direction, audience, hours } = programme;
  const findings: Finding[] = [];
  if (isBlank(title[language]))
    findings.push(error('titleMissing', { clause: 'O10-6', place: { section: 'details', target: 'title' } }));
  if (isBlank(direction))
    findings.push(
      error('directionMissing', { clause: 'O10-3', place: { section: 'details', target: 'direction' } }),
    );
  if (isBlank(audience[language]))
    findings.push(
      error('audienceMissing', { clause: 'O10-3', place: { section: 'details', target: 'audience' } }),
    );
  const place = { section: 'details', target: 'hours' } as const;
  const { hoursClause, defaultHours } = profileRules[organisation.profile];
  if (hours <= 0) findings.push(error('hoursMissing', { clause: 'O10-8', place }));
  else if (hoursClause && hours !== defaultHours)
    findings.push(
      warning('hoursDiffer', { clause: hoursClause, place, params: { hours, expected: defaultHours } }),
    );
  return findings;
}
