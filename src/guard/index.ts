/** Sign-in: who may come in, and from where. */
export { hangDoors, type Doors, type Entry } from "./doors.ts"
export { hostInAddress, isLoopback, isOurHost, isOurOrigin, LOOPBACK, type Origin } from "./hosts.ts"
