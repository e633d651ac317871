import { type ReactNode, Suspense } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { Waiting } from '#renderer/components/waiting.tsx';
import { useOrganisation } from '#renderer/data/organisation.ts';
import { useUsers } from '#renderer/data/users.ts';
import { ProgrammesPage } from '#renderer/features/programmes/list/programmes-page.tsx';
import { sectionKeys } from '#shared/model/programme.ts';
import { lazyScreen } from './lazy-screen.ts';
import { Notices } from './shell/notices.tsx';
import { Shell } from './shell/shell.tsx';
import { UserGate } from './shell/user-gate.tsx';

// What is not the first screen comes when it is asked for, so that the first screen comes at once.
const BinPage = lazyScreen(() => import('#renderer/features/bin/bin-page.tsx').then((m) => m.BinPage));
const FirstRunPage = lazyScreen(() =>
  import('#renderer/features/first-run/first-run-page.tsx').then((m) => m.FirstRunPage),
);
const HistoryPage = lazyScreen(() =>
  import('#renderer/features/history/history-page.tsx').then((m) => m.HistoryPage),
);
const VersionsPage = lazyScreen(() =>
  import('#renderer/features/history/versions/versions-page.tsx').then((m) => m.VersionsPage),
);
const ProgrammeEditor = lazyScreen(() =>
  import('#renderer/features/programmes/editor/programme-editor.tsx').then((m) => m.ProgrammeEditor),
);
const PeoplePage = lazyScreen(() =>
  import('#renderer/features/people/people-page.tsx').then((m) => m.PeoplePage),
);
const RulesPage = lazyScreen(() =>
  import('#renderer/features/rules/rules-page.tsx').then((m) => m.RulesPage),
);
const CalendarPage = lazyScreen(() =>
  import('#renderer/features/calendar/calendar-page.tsx').then((m) => m.CalendarPage),
);
const DataPage = lazyScreen(() => import('#renderer/features/data/data-page.tsx').then((m) => m.DataPage));
const DecidePage = lazyScreen(() =>
  import('#renderer/features/sync/decide/decide-page.tsx').then((m) => m.DecidePage),
);
const WayPage = lazyScreen(() =>
  import('#renderer/features/development/way/way-page.tsx').then((m) => m.WayPage),
);
const SchedulePage = lazyScreen(() =>
  import('#renderer/features/courses/schedule/schedule-page.tsx').then((m) => m.SchedulePage),
);
const IntakePage = lazyScreen(() =>
  import('#renderer/features/courses/intake/intake-page.tsx').then((m) => m.IntakePage),
);
const CertificatesPage = lazyScreen(() =>
  import('#renderer/features/certificates/certificates-page.tsx').then((m) => m.CertificatesPage),
);
const BankPage = lazyScreen(() =>
  import('#renderer/features/courses/test-bank/bank-page.tsx').then((m) => m.BankPage),
);
const DeadlinesPage = lazyScreen(() =>
  import('#renderer/features/deadlines/deadlines-page.tsx').then((m) => m.DeadlinesPage),
);
const RegistersPage = lazyScreen(() =>
  import('#renderer/features/registers/registers-page.tsx').then((m) => m.RegistersPage),
);
const SearchPage = lazyScreen(() =>
  import('#renderer/features/search/search-page.tsx').then((m) => m.SearchPage),
);
const NumbersPage = lazyScreen(() =>
  import('#renderer/features/numbers/numbers-page.tsx').then((m) => m.NumbersPage),
);
const ServerPage = lazyScreen(() =>
  import('#renderer/features/sync/server-settings/server-page.tsx').then((m) => m.ServerPage),
);
const SettingsPage = lazyScreen(() =>
  import('#renderer/features/settings/settings-page.tsx').then((m) => m.SettingsPage),
);

const waiting = <Waiting height="60vh" />;

const page = (content: ReactNode) => <Suspense fallback={waiting}>{content}</Suspense>;

export function Routes() {
  const organisation = useOrganisation();
  const users = useUsers();
  if (organisation === undefined || users === undefined) return waiting;
  if (organisation === null) {
    return (
      <>
        <Notices />
        {page(<FirstRunPage />)}
      </>
    );
  }
  return (
    <UserGate users={users}>
      <Shell organisation={organisation}>
        <Switch>
          <Route path="/programmes">{page(<ProgrammesPage organisation={organisation} />)}</Route>
          <Route path="/programmes/:id/way/:panel">
            {(params) => page(<WayPage key={params.id} programmeId={params.id} panel={params.panel} />)}
          </Route>
          <Route path="/programmes/:id/way">
            {(params) => <Redirect to={`/programmes/${params.id}/way/overview`} />}
          </Route>
          <Route path="/programmes/:id/tests">
            {(params) => page(<BankPage key={params.id} programmeId={params.id} />)}
          </Route>
          <Route path="/programmes/:id/:section?">
            {(params) =>
              page(
                <ProgrammeEditor
                  key={params.id}
                  programmeId={params.id}
                  section={params.section ?? 'details'}
                />,
              )
            }
          </Route>
          <Route path="/courses">{page(<SchedulePage year={null} />)}</Route>
          <Route path="/courses/year/:year">{({ year }) => page(<SchedulePage year={Number(year)} />)}</Route>
          <Route path="/courses/:intakeId/:panel?">
            {({ intakeId, panel }) => page(<IntakePage key={intakeId} intakeId={intakeId} panel={panel} />)}
          </Route>
          <Route path="/certificates/:part?/:id?">
            {({ part, id }) => page(<CertificatesPage part={part} id={id} />)}
          </Route>
          <Route path="/people/:id?">
            {(params) => page(<PeoplePage {...(params.id && { open: params.id })} />)}
          </Route>
          <Route path="/rules/:clause?">
            {(params) => page(<RulesPage {...(params.clause && { clause: params.clause })} />)}
          </Route>
          <Route path="/history/:scope/:section?">
            {({ scope, section }) => {
              const key = sectionKeys.find((one) => one === section);
              return page(
                key ? (
                  <VersionsPage programmeId={scope} section={key} />
                ) : (
                  <HistoryPage key={scope} scope={scope} />
                ),
              );
            }}
          </Route>
          <Route path="/deadlines">{page(<DeadlinesPage />)}</Route>
          <Route path="/registers/:which?">
            {({ which }) => page(<RegistersPage organisation={organisation} {...(which && { which })} />)}
          </Route>
          <Route path="/search">{page(<SearchPage />)}</Route>
          <Route path="/bin">{page(<BinPage />)}</Route>
          <Route path="/conflicts">{page(<DecidePage />)}</Route>
          <Route path="/settings/calendar">{page(<CalendarPage organisationId={organisation.id} />)}</Route>
          <Route path="/settings/server">{page(<ServerPage />)}</Route>
          <Route path="/settings/numbers">{page(<NumbersPage />)}</Route>
          <Route path="/settings/data">{page(<DataPage />)}</Route>
          <Route path="/settings">{page(<SettingsPage organisation={organisation} />)}</Route>
          <Route>
            <Redirect to="/programmes" />
          </Route>
        </Switch>
      </Shell>
    </UserGate>
  );
}
