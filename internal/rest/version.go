package rest

// Version is the version of the module in the User-Agent.
const Version = "0.1.0"

// UserAgent is the default User-Agent.
const UserAgent = "engagement-go/" + Version
