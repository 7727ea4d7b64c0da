import { lazy } from 'react';
import { useHasRole } from '../access/session';

const InterviewPage = lazy(() => import('../interview/InterviewPage'));
const MyInterviewPage = lazy(() => import('../portal/MyInterviewPage'));

/** What mails link to for everybody: the interview as the organization sees it, or as its candidate does. */
export default function AnyInterviewPage() {
  return useHasRole('admin', 'recruiter', 'interviewer') ? <InterviewPage /> : <MyInterviewPage />;
}
