// A single-page application with a login form, a one-time code, several tabs, and a sign-out for all of them.
import { isAuthError } from '@x/auth-core';
import { useChallenge, useSession } from '@x/auth-core/react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { call, challenges, session } from './session.ts';

function App(): ReactNode {
  const state = useSession(session);
  const challenge = useChallenge(challenges);
  // Not in the form: the code form replaces it while the login is in progress.
  const [problem, setProblem] = useState('');
  if (challenge) return <CodeForm key={challenge.question.error?.message ?? ''} />;
  switch (state) {
    case 'unknown':
      return <p>Loading …</p>;
    case 'challenge':
      return <p>Another tab asks for the code.</p>;
    case 'signed_in':
      return <Account />;
    case 'signing_in':
    case 'signed_out':
      return <LoginForm isBusy={state === 'signing_in'} problem={problem} onProblem={setProblem} />;
  }
}

/** Returns a field of a submitted form. */
function fieldOf(event: FormEvent<HTMLFormElement>, name: string): string {
  event.preventDefault();
  return String(new FormData(event.currentTarget).get(name));
}

interface LoginFormProps {
  readonly isBusy: boolean;
  readonly problem: string;
  readonly onProblem: (problem: string) => void;
}

function LoginForm({ isBusy, problem, onProblem }: LoginFormProps): ReactNode {
  const logIn = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    const credentials = {
      username: fieldOf(event, 'username'),
      password: fieldOf(event, 'password'),
    };
    onProblem('');
    try {
      await session.login(credentials);
    } catch (error) {
      const isClosed = isAuthError(error) && error.code === 'cancelled';
      onProblem(isClosed ? '' : 'The login failed. Check the user name and the password.');
    }
  };
  return (
    <form aria-label="Log in" onSubmit={logIn}>
      <input name="username" autoComplete="username" placeholder="User name" />
      <input name="password" type="password" autoComplete="current-password" />
      <button type="submit" disabled={isBusy}>
        Log in
      </button>
      <p role="alert">{problem}</p>
    </form>
  );
}

function CodeForm(): ReactNode {
  const challenge = useChallenge(challenges);
  return (
    <form aria-label="Code" onSubmit={(event) => challenge?.answer(fieldOf(event, 'code'))}>
      <input name="code" inputMode="numeric" autoComplete="one-time-code" />
      <button type="submit">Continue</button>
      <button type="button" onClick={challenge?.cancel}>
        Close
      </button>
      <p role="alert">{challenge?.question.error && 'The code is wrong. Try again.'}</p>
    </form>
  );
}

function Account(): ReactNode {
  const [name, setName] = useState('');
  const load = async (): Promise<void> => {
    const response = await call('/me');
    setName(((await response.json()) as { name: string }).name);
  };
  return (
    <main>
      <button type="button" onClick={load}>
        Who am I?
      </button>
      <output>{name}</output>
      <button type="button" onClick={() => session.logout()}>
        Sign out everywhere
      </button>
    </main>
  );
}

createRoot(document.getElementById('app')!).render(<App />);
