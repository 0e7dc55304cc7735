/** What a first visitor finds in the editor: one of each kind, ready to run. */
export const SAMPLE_QUERY = `# Ctrl-Enter runs the operation at the cursor.
# The book icon opens the field reference.

query WhoAmI {
  me {
    role
    permissions
    account { displayName }
    branches { code name }
  }
}

query FindPatients {
  patients(search: "sha", first: 10) {
    totalCount
    items { id uhid fullName age gender phone }
    pageInfo { endCursor hasNextPage }
  }
}

# Stays open and shows each change by push.
# Add since: <seq> to replay what was missed.
subscription WatchPatients {
  patientChanged {
    seq
    change
    patient { uhid fullName }
  }
}
`;
