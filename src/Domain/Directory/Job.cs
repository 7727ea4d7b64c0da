using NodaTime;

namespace Interviews.Domain.Directory;


