package rest

// Version of the module, as the User-Agent says it.
const Version = "0.1.0"

// UserAgent is what requests call themselves by default.
const UserAgent = "engagement-go/" + Version
