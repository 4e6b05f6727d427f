/** Said where a claim was begun on this device and not finished. */
export const UnfinishedLine = ({ onGoOn }: { onGoOn: () => void }) => (
  <p className="rounded-md bg-tint p-2 text-sm">
    A claim that was not finished is kept on this device.{' '}
    <button type="button" className="link min-h-6" onClick={onGoOn}>
      Go on with it
    </button>
  </p>
)
