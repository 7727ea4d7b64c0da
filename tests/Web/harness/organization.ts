import { randomUUID } from 'node:crypto';
import type { Host, Person, Role } from './host';

const hours = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'].map((day) => ({ day, from: '08:00', to: '20:00' }));

/** An organization of one test: Rita recruits, Ivan and Ines interview, Cara and Carl are candidates for the job `backend`. */
export class Organization {
  readonly id: string;
  readonly #host: Host;

  private constructor(id: string, host: Host) {
    this.id = id;
    this.#host = host;
  }

  static async make(host: Host, id = `org-${randomUUID()}`): Promise<Organization> {
    const organization = new Organization(id, host);
    const { rita } = organization;
    await host.as(rita, 'PUT', '/organization', { name: 'Test & Co', contactEmail: 'jobs@test.example' });
    for (const [id, name] of Object.entries({ rita: 'Rita Recruiter', ivan: 'Ivan Interviewer', ines: 'Ines Interviewer' })) {
      await host.as(rita, 'PUT', `/people/${id}`, {
        name,
        email: organization.#emailOf(id),
        timeZone: 'Europe/Berlin',
        workingHours: hours,
      });
    }
    for (const [id, name] of Object.entries({ cara: 'Cara Candidate', carl: 'Carl Candidate' })) {
      await host.as(rita, 'PUT', `/candidates/${id}`, {
        name,
        email: organization.#emailOf(id),
        timeZone: 'Europe/Berlin',
        status: 'assigned',
      });
    }
    await host.as(rita, 'PUT', '/jobs/backend', {
      title: 'Backend Engineer',
      hiringOwnerId: 'rita',
      scorecardAttributes: ['problemSolving', 'communication'],
    });
    return organization;
  }

  /** Nobody of another organization has it. */
  #emailOf(subject: string): string {
    return `${subject}@${this.id}.example`;
  }

  person(subject: string, role: Role, name: string): Person {
    return { subject, role, organizationId: this.id, name, email: this.#emailOf(subject) };
  }

  get admin(): Person {
    return this.person('adam', 'admin', 'Adam Admin');
  }

  get rita(): Person {
    return this.person('rita', 'recruiter', 'Rita Recruiter');
  }

  get ivan(): Person {
    return this.person('ivan', 'interviewer', 'Ivan Interviewer');
  }

  get ines(): Person {
    return this.person('ines', 'interviewer', 'Ines Interviewer');
  }

  get cara(): Person {
    return this.person('cara', 'candidate', 'Cara Candidate');
  }

  /** An interview of Cara with Ivan for the job, unless the body says otherwise. @param at An instant or, in Berlin, a local time. */
  async schedule(at: string, body: Readonly<Record<string, unknown>> = {}): Promise<{ id: string; scheduledAt: string }> {
    const scheduled = await this.#host.as<{ id: string; scheduledAt: string }>(this.rita, 'POST', '/interviews', {
      type: 'technical',
      candidateId: 'cara',
      jobId: 'backend',
      scheduledAt: at,
      timeZone: 'Europe/Berlin',
      durationMinutes: 60,
      interviewers: [{ id: 'ivan', seat: 'lead' }],
      ...body,
    });
    // What follows from it has happened when a page looks: its plan, its mails.
    await this.#host.settle();
    return scheduled;
  }
}
