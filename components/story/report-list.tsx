import type { VNode } from 'preact';

import type { SourceReport } from '../../lib/model/story.ts';
import { formatDate, translate } from '../../lib/platform/i18n.ts';
import { NewTabIcon } from '../ui/icon.tsx';

/** Stories from elsewhere may carry any text as address; only the web is linked. */
const WEB_ADDRESS = /^https?:\/\//iu;

/** The published reports behind a story, as links out where their address is known. */
export function ReportList({ reports }: { reports: SourceReport[] }): VNode {
  return (
    <ul class="reports">
      {reports.map((report) => (
        <li key={report.url ?? `${report.outlet} ${report.title}`}>
          <p class="story-by">
            <span class="story-source">
              <bdi class="story-source-names">{report.outlet}</bdi>
            </span>{' '}
            <time dateTime={report.date}>{formatDate(report.date)}</time>
          </p>
          <ReportTitle report={report} />
        </li>
      ))}
    </ul>
  );
}

function ReportTitle({ report }: { report: SourceReport }): VNode {
  if (report.url === undefined || !WEB_ADDRESS.test(report.url)) {
    return (
      <p class="report-title">
        <bdi>{report.title}</bdi>
      </p>
    );
  }
  return (
    <a class="report-title" href={report.url} target="_blank" rel="noreferrer">
      <bdi>{report.title}</bdi> <NewTabIcon />
      <span class="visually-hidden"> ({translate('opensNewTab')})</span>
    </a>
  );
}
