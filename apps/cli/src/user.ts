import {
  createFirstInvite,
  createInvite,
  createPasswordLink,
  type Database,
  findUserByEmail,
  joinPath,
  Problem,
  passwordPath,
  type Role,
  readAllUsers,
  roles,
  setRole,
} from '@backstop/store'
import { type Command, Option } from 'commander'
import { describeLink } from './describe-link.ts'
import { withDatabase } from './with-database.ts'

const roleOption = () =>
  new Option('--role <role>', 'what the account may do').choices(roles.map((role) => role.toLowerCase()))
const asRole = (text: string) => text.toUpperCase() as Role

/** `backstop user …`: who may do what. A password is typed in the browser alone, never here. */
export function registerUser(program: Command): void {
  const user = program.command('user').description('accounts, and what they may do')
  user
    .command('invite')
    .description('print a link that makes one account with a role, once')
    .addOption(roleOption().default('student').conflicts('first'))
    .option('--first', 'the link for the first admin; nothing where there is one')
    .action(async ({ role, first }: { role: string; first?: true }) => {
      const invite = await withDatabase((database) =>
        first ? createFirstInvite(database) : createInvite(database, { role: asRole(role) }),
      )
      if (invite !== null) console.log(describeLink(joinPath(invite.token), invite.expiresAt))
    })
  user
    .command('role')
    .description('give an account a role, and sign it out everywhere')
    .requiredOption('--email <email>', 'the account')
    .addOption(roleOption().makeOptionMandatory())
    .action(async ({ email, role }: { email: string; role: string }) => {
      const changed = await withDatabase(async (database) =>
        setRole(database, { user: await findAccount(database, email), role: asRole(role), by: null }),
      )
      console.log(`${changed.email} is ${changed.role.toLowerCase()} now`)
    })
  user
    .command('password')
    .description('print a link by which the owner of an account chooses a new password, once, within an hour')
    .argument('<email>', 'the account')
    .action(async (email: string) => {
      const { token, expiresAt } = await withDatabase(async (database) =>
        createPasswordLink(database, { user: await findAccount(database, email), by: null }),
      )
      console.log(describeLink(passwordPath(token), expiresAt))
    })
  user
    .command('list')
    .description('print all accounts: e-mail, role, since when, name')
    .action(() =>
      withDatabase(async (database) => {
        for (const { email, role, createdAt, name } of await readAllUsers(database))
          console.log([email, role.toLowerCase(), createdAt.toISOString().slice(0, 10), name].join('\t'))
      }),
    )
}

async function findAccount(database: Database, email: string): Promise<string> {
  const found = await findUserByEmail(database, email)
  if (found !== null) return found.id
  throw new Problem('NOT_FOUND', `There is no account with the e-mail ${email}.`, {
    remedy: '`backstop user list` shows all; `backstop user invite` makes a link for a new one.',
  })
}
